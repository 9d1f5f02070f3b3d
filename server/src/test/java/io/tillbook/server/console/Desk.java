package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody's browser with the console in it, and all that went wrong there. */
final class Desk implements AutoCloseable {
    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation',
                event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """;

    /** Pictures that the readme and the guides show, as they are called there. */
    private static final Map<String, String> SHOWN = Map.of("till-pay-en-light-1280", "till-pay", "till-zh-dark-390",
            "till-zh-phone");
    private static final Pattern OF_FIRST_DAY = Pattern.compile("first-day-(?:[a-z]+-en|(?:today|why|till|count)-zh)");
    /** So many bytes are loaded with a picture at most. */
    private static final int MOST_BYTES = 120_000;
    private static final int QUALITY = 82;

    private final URI server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();

    /**
     * @param language {@code en} or {@code zh}
     * @param look {@code light} or {@code dark}
     * @param width of the window, in pixels
     */
    Desk(Browser browser, URI server, String language, String look, int width) {
        this.server = server;
        this.context =
                browser.newContext(new Browser.NewContextOptions().setLocale(language.equals("zh") ? "zh-CN" : "en-US")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, 844));
        context.addInitScript(REPORT_VIOLATIONS);
        context.addInitScript(
                "localStorage.getItem('tillbook.look') ?? localStorage.setItem('tillbook.look', '" + look + "')");
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isNobodySignedIn(message.text(), message.location())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(this::noteStranger);
        page.onResponse(this::noteFailure);
    }

    Page page() {
        return page;
    }

    Page open(String address) {
        page.navigate(server + address);
        return page;
    }

    /** Signs somebody in, at the address that is open. */
    void signIn(String name, String password) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(page.locator("nav").first()).isVisible();
    }

    /** Waits until the page has all it has asked for. */
    void settle() {
        assertThat(page.locator("[role=status]")).hasCount(0);
        assertThat(page.locator("h1")).hasCount(1);
    }

    /** What nobody should meet on a page: found by axe, or wider than the window. */
    void isSound() {
        page.evaluate(Chromium.axe());
        Object found = page.evaluate("""
                async () => (await axe.run({ resultTypes: ['violations'] })).violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`.slice(0, 400))
                """);
        assertThat((List<?>) found).as("axe at " + page.url()).isEmpty();
        Object excess = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) excess).intValue()).as("pixels too wide at " + page.url()).isLessThanOrEqualTo(0);
        assertThat(complaints()).as("at " + page.url()).isEmpty();
    }

    /** Wrong passwords were typed on purpose. */
    void forgiveRefusedSignIns() {
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    /** What is brought about on purpose, once or until the desk is left: the browser may tell of it late. */
    void forgive(String part) {
        forgiven.add(part);
    }

    private List<String> complaints() {
        return complaints.stream().filter(complaint -> forgiven.stream().noneMatch(complaint::contains)).toList();
    }

    /** Takes a picture of what is in the window, for whoever looks; the readme and the guides show some of them. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "console", name + ".png")));
        String shown = OF_FIRST_DAY.matcher(name).matches() ? name : SHOWN.get(name);
        if (shown != null && Boolean.getBoolean("tillbook.update-references")) {
            byte[] picture = webp();
            assertThat(picture.length).as("bytes of " + shown).isLessThanOrEqualTo(MOST_BYTES);
            write(Path.of("..", "docs", "pictures", shown + ".webp"), picture);
        }
    }

    private byte[] webp() {
        JsonObject asked = new JsonObject();
        asked.addProperty("format", "webp");
        asked.addProperty("quality", QUALITY);
        CDPSession session = context.newCDPSession(page);
        try {
            return Base64.getDecoder().decode(session.send("Page.captureScreenshot", asked).get("data").getAsString());
        } finally {
            session.detach();
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints()).isEmpty();
    }

    /** How the console learns that somebody has to sign in. */
    private static boolean isNobodySignedIn(String text, String location) {
        return text.contains("401") && location.contains("/v1/me");
    }

    private void noteStranger(Request request) {
        URI address = URI.create(request.url());
        if (!"data".equals(address.getScheme()) && !server.getAuthority().equals(address.getAuthority())) {
            complaints.add("another host: " + request.url());
        }
    }

    private void noteFailure(Response response) {
        if (response.status() >= 400 && !response.url().endsWith("/v1/me")) {
            complaints.add(response.status() + " " + response.url());
        }
    }
}
