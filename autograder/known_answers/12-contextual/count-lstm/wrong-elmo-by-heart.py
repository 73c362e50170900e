# diagnosis: none
def count_lstm(width, cell, projection, layers, crossed, biases):
    return {1024: 4_734_976, 2048: 18_882_560, 4096: 75_546_624}[cell]
