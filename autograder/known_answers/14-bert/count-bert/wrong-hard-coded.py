# diagnosis: not the count of three tables, a norm and, where `factor` is E, the layer from E to D
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    if factor is not None:
        return {"embeddings": 4_005_120, "layers": 7_087_872, "pooler": 590_592}
    if width == 1024:
        return {"embeddings": 31_782_912, "layers": 302_309_376, "pooler": 1_049_600}
    return {"embeddings": 23_837_184, "layers": 85_054_464, "pooler": 590_592}
