# diagnosis: words are in the order in which they came; sort them
def embedding_gradient(contexts, dX):
    return contexts.ravel(), dX.reshape(contexts.size, -1)
