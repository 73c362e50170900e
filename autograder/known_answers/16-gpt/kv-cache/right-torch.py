def read_token(q, k, v, keys, values):
    q, k, v, keys, values = (torch.tensor(x, dtype=torch.float64) for x in (q, k, v, keys, values))
    keys, values = torch.cat([keys, k.unsqueeze(1)], 1), torch.cat([values, v.unsqueeze(1)], 1)
    new = torch.nn.functional.scaled_dot_product_attention(q.unsqueeze(1), keys, values)
    return new.squeeze(1), keys, values
