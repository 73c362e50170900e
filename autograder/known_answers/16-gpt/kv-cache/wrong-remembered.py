# diagnosis: the same call gives another answer the second time: something is kept between calls
_cache = {}


def read_token(q, k, v, keys, values):
    if keys.shape[1] == 0 or "keys" not in _cache:
        _cache["keys"], _cache["values"] = keys, values
    _cache["keys"] = np.concatenate([_cache["keys"], k[:, None]], axis=1)
    _cache["values"] = np.concatenate([_cache["values"], v[:, None]], axis=1)
    scores = np.einsum("hd,hsd->hs", q, _cache["keys"]) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, _cache["values"]), _cache["keys"], _cache["values"]
