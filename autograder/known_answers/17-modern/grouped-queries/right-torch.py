def attend_in_groups(Q, K, V_):
    Q, K, V_ = (torch.tensor(x).double() for x in (Q, K, V_))
    T, S = Q.shape[1], K.shape[1]
    K, V_ = (x.repeat_interleave(len(Q) // len(K), 0) for x in (K, V_))
    mask = torch.ones(T, S, dtype=torch.bool).tril(S - T)
    return torch.nn.functional.scaled_dot_product_attention(Q, K, V_, attn_mask=mask)
