package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A till in somebody's browser, as a cashier works it: with a scanner, keys and touch. */
final class TillPage {
    /** As a scanner types: at once, by keys; told are the milliseconds until it is on the screen. */
    private static final String BURST = """
            code => new Promise(done => {
                const began = performance.now();
                const target = document.activeElement ?? document.body;
                const press = (key, code) => target.dispatchEvent(
                    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
                for (const key of code) {
                    press(key, /\\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
                }
                press('Enter', 'Enter');
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            })
            """;
    /** Presses F12 in the moment in which one more line is there, and tells whether its price was, too. */
    private static final String PAY_WITH_LINE = """
            () => {
                const lines = () => document.querySelectorAll('ol li').length;
                const before = lines();
                new MutationObserver((_, watch) => {
                    if (lines() > before) {
                        watch.disconnect();
                        window.wasPriced = document.querySelector('[data-testid=total][data-current]') !== null;
                        const key = new KeyboardEvent('keydown', { key: 'F12', bubbles: true, cancelable: true });
                        document.body.dispatchEvent(key);
                    }
                }).observe(document.body, { childList: true, subtree: true });
            }
            """;
    /** No faster than people: a scanner is known by its tempo. */
    private static final int PERSON_MS = 60;

    private final Desk desk;
    private final Page page;

    TillPage(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    /** Signs somebody in at a till that was not chosen before. */
    void start(String name, String password, String location, String register) {
        desk.open("/till/");
        desk.isSound();
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Which till is this\\?|这是哪台收银机？"));
        Locator store = page.locator("select");
        assertThat(page.locator("ul li button").first()).isVisible();
        if (store.count() > 0) {
            store.selectOption(location);
        }
        desk.isSound();
        page.locator("ul li button").filter(new Locator.FilterOptions().setHasText(register)).first().click();
    }

    /** Opens the shift with what is in the drawer. */
    void open(String amount) {
        assertThat(page.locator("form input")).isFocused();
        desk.isSound();
        type(amount);
        page.keyboard().press("Enter");
        isReady();
    }

    /** Waits until goods are known and can be scanned. */
    void isReady() {
        assertThat(page.locator("[data-testid=total]")).isVisible();
        assertThat(page.locator("main ul li button").first()).isVisible();
    }

    /** Types a code as a scanner does, and tells the milliseconds until its line was on the screen. */
    double scan(String code) {
        return ((Number) page.evaluate(BURST, code)).doubleValue();
    }

    /** Scans a code, and asks for paying as soon as its line is there, before its price can be. */
    void scanAndPayAtOnce(String code) {
        page.evaluate(PAY_WITH_LINE);
        scan(code);
        assertThat(page.locator("form input[inputmode=decimal]")).isFocused();
        assertThat(page.evaluate("window.wasPriced")).isEqualTo(false);
    }

    /** What is to pay, once it was priced. */
    String total() {
        return page.locator("[data-testid=total][data-current]").innerText();
    }

    void type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(PERSON_MS));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes on to paying, where an amount can be typed. */
    void pay() {
        total();
        press("F12");
        assertThat(page.locator("form input[inputmode=decimal]")).isFocused();
    }

    /** Pays what is left in cash, exactly. */
    void payExactly() {
        pay();
        press("Enter");
        isDone();
    }

    void isDone() {
        assertThat(page.locator("[data-testid=receipt-no]")).isVisible();
    }

    String receiptNo() {
        return page.locator("[data-testid=receipt-no]").innerText().strip();
    }

    /** Types into the field of a dialog, which has the focus, and is done. */
    void answer(String text) {
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input").first()).isFocused();
        type(text);
        press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** A button by its name, as people read it. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
