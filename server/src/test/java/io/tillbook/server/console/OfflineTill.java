package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A till in a browser whose line is cut and mended. */
final class OfflineTill implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Asks the till's own database, as somebody does who sits before the browser. */
    private static final String IN_DATABASE = """
            async ([store, mode, work]) => {
              const opening = indexedDB.open('tillbook.till');
              const database = await new Promise((done, fail) => {
                opening.onsuccess = () => done(opening.result);
                opening.onerror = () => fail(opening.error);
              });
              const change = database.transaction(store, mode);
              const asked = work(change.objectStore(store));
              const answer = await new Promise((done, fail) => {
                change.oncomplete = () => done(asked.result);
                change.onerror = () => fail(change.error);
              });
              database.close();
              return JSON.stringify(answer ?? null);
            }
            """;

    private final DemoConsole demo;
    private final Path profile;
    private final String register;
    private BrowserContext context;
    private Page page;

    OfflineTill(DemoConsole demo, Path profile, String register) {
        this.demo = demo;
        this.profile = profile;
        this.register = register;
        this.context = demo.profile(profile);
        this.page = fresh();
    }

    private Page fresh() {
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        Page opened = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        opened.navigate(demo.address("/till/"));
        return opened;
    }

    Page page() {
        return page;
    }

    /** Another window of the same browser. */
    Page secondWindow() {
        Page second = context.newPage();
        second.navigate(demo.address("/till/"));
        return second;
    }

    void signIn() {
        page.locator("input[name=name]").fill("demo-cashier");
        page.locator("input[name=password]").fill(demo.password());
        page.keyboard().press("Enter");
    }

    /** Does what the till asks for once the line is back and the session is gone. */
    void signInAgain() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        signIn();
        isOpen();
    }

    /** Chooses the register, opens a shift, and waits until the till can do without a line. */
    void open() {
        signIn();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(register))).click();
        page.getByRole(AriaRole.TEXTBOX).fill("500");
        page.keyboard().press("Enter");
        isOpen();
        await().atMost(PATIENCE).until(() -> (boolean) page.evaluate("!!navigator.serviceWorker.controller"));
        await().atMost(PATIENCE)
                .until(() -> read("known", "store => store.getAllKeys()").toString().contains("bundle SH-01"));
        await().atMost(PATIENCE)
                .until(() -> read("known", "store => store.getAllKeys()").toString().contains("registers SH-01"));
    }

    void isOpen() {
        assertThat(page.getByPlaceholder("Name, SKU, barcode, pinyin")).isVisible();
    }

    void cut() {
        context.setOffline(true);
    }

    void mend() {
        context.setOffline(false);
    }

    /** The session ends, as it does in a long night. */
    void forgetSession() {
        context.clearCookies();
    }

    void reload() {
        page.reload(new Page.ReloadOptions().setTimeout(Chromium.PATIENCE_MS));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Ends the browser as a power cut does, and starts it again, without a line. */
    void die() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .stream()
                        .anyMatch(argument -> argument.equals("--user-data-dir=" + profile)))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            context.close();
        } catch (PlaywrightException dead) {
            // It is closed.
        }
        context = demo.profile(profile);
        context.setOffline(true);
        page = fresh();
    }

    void add(String product) {
        // After the first sale, those that are sold most are shown.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All").setExact(true)).click();
        page.locator("section button").filter(new Locator.FilterOptions().setHasText(product)).first().click();
    }

    /** Sells what is in the basket for exact cash. */
    void payInCash() {
        Locator pay = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay")));
        assertThat(pay).isEnabled();
        pay.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Exact cash"))).click();
        assertThat(page.getByText("Thank you.")).isVisible();
    }

    void next() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Next"))).click();
    }

    /** All entries of the journal, as a file of it has them. */
    List<JsonNode> journal() {
        return read("entries", "store => store.getAll()").valueStream().toList();
    }

    int waiting() {
        return read("waiting", "store => store.count()").asInt();
    }

    /** Reads in the till's database. */
    JsonNode read(String store, String work) {
        return JSON.readTree((String) page.evaluate(call(store, "readonly", work)));
    }

    /** Changes the till's database behind its back. */
    void tamper(String store, String work) {
        page.evaluate(call(store, "readwrite", work));
    }

    private static String call(String store, String mode, String work) {
        return "() => (" + IN_DATABASE.strip() + ")(['" + store + "', '" + mode + "', " + work + "])";
    }

    @Override
    public void close() {
        context.close();
    }
}
