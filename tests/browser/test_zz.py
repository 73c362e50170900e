import sys; sys.path.insert(0,"tests/browser"); from test_browser import *
import time, pytest
NAMES=["04_backpropagation"]
@pytest.mark.parametrize("name",NAMES)
def test_dev(open_page, tmp_path,name):
    t=time.time()
    page=open_copy(open_page, COURSE_ROOT/"lectures"/f"{name}.ipynb", tmp_path/"c"); print("open",time.time()-t)
    run_all_cells(page); print("ran",time.time()-t)
    if name[:2]=="00":
        w=widget(page,"weight w"); h=w.locator(".noUi-handle").first
        assert changes_on_screen(w, lambda: h.press("ArrowRight"))
    else:
        w=widget(page,"log₁₀ h"); h=w.locator(".noUi-handle").first
        assert changes_on_screen(w, lambda: h.press("ArrowLeft"))
        w=widget(page,"Next")
        for _ in range(11):
            assert changes_on_screen(w, lambda: w.get_by_role("button",name="Next").click())
        print("stepped",time.time()-t)
    print(w.locator(".widget-readout").all_inner_texts(), time.time()-t)
    page.screenshot(path=f"/tmp/v_w{name[:2]}.png")
    sc=page.locator(".jp-WindowedPanel-outer").first
    page.set_viewport_size({"width":1100,"height":1400}); page.keyboard.press("Control+b"); page.wait_for_timeout(500)
    H=sc.evaluate("e=>e.scrollHeight"); print(H)
    y=0;i=0
    while y<H:
        sc.evaluate(f"e=>e.scrollTop={y}"); page.wait_for_timeout(300); page.screenshot(path=f"/tmp/v_l{name[:2]}_{i:02d}.png"); y+=1250;i+=1
