package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.tillbook.server.pictures.Photos;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of products in a real browser: whoever may change a product gives it another, and everybody sees it. */
class ProductPicturesIT {
    /** What only browsers read. */
    private static final String WEBP = """
            () => {
                const canvas = document.createElement('canvas');
                canvas.width = 3000;
                canvas.height = 1500;
                const pen = canvas.getContext('2d');
                pen.fillStyle = 'teal';
                pen.fillRect(0, 0, 3000, 1500);
                return canvas.toDataURL('image/webp').split(',')[1];
            }
            """;
    /** Seen once its pixels are there. */
    private static final String WIDTH = "image => image.decode().then(() => image.naturalWidth)";

    @TempDir private static Path directory;
    private static DemoConsole demo;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoConsole(directory);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void aBuyerGivesAProductAnotherPicture() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/goods");
            desk.signIn("demo-buyer", demo.password());
            assertThat(width(page.locator("tbody img").first())).isEqualTo(96);
            desk.isSound();
            desk.open("/console/goods/F01");
            Locator shown = page.locator("figure img");
            assertThat(width(shown)).isEqualTo(320);
            String before = shown.getAttribute("src");
            button(page, "Change the picture").click();
            choose(page, "photo.jpg", "image/jpeg", Photos.jpeg(2400, 1600, 6));
            Locator chosen = page.getByAltText("The picture that was chosen");
            assertThat(chosen).not().hasAttribute("src", before);
            assertThat(width(chosen)).isEqualTo(213);
            String photo = chosen.getAttribute("src");
            choose(page, "photo.webp", "image/webp",
                    Base64.getDecoder().decode(page.evaluate(WEBP).toString()));
            assertThat(chosen).not().hasAttribute("src", photo);
            assertThat(width(chosen)).isEqualTo(320);
            desk.forgive("415");
            choose(page, "photo.heic", "image/heic", Photos.beginning("\0\0\0\30ftypheic"));
            assertThat(page.getByRole(AriaRole.ALERT)).hasText(
                    "This is no JPEG or PNG picture, and this browser cannot make one of it.");
            page.getByLabel("What is to be seen on it (may be empty)").fill("A teal wall");
            desk.isSound();
            button(page, "Show it").click();
            assertThat(page.getByAltText("A teal wall")).isVisible();
            assertThat(shown).not().hasAttribute("src", before);
            button(page, "Change the picture").click();
            button(page, "Remove the picture").click();
            assertThat(button(page, "Add a picture")).isVisible();
            assertThat(shown).hasCount(0);
            desk.isSound();
        }
        assertThat(demo.ask("{ product(sku: \"F01\") { picture { hash } } }").toString())
                .isEqualTo("{\"product\":{\"picture\":null}}");
    }

    @Test
    void whoMayNotChangeProductsSeesThePictureOnly() {
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.open("/console/goods/G01");
            desk.signIn("demo-store-manager", demo.password());
            assertThat(width(page.locator("figure img"))).isEqualTo(320);
            assertThat(button(page, "更换图片")).hasCount(0);
            desk.isSound();
        }
    }

    @Test
    void aTillShowsWhatItSells() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            TillPage till = new TillPage(desk);
            till.start("demo-cashier", demo.password(), "SH-01", "R1");
            till.open("200");
            Locator tile = desk.page()
                    .locator("main ul li button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Cola")))
                    .first();
            assertThat(width(tile.locator("img"))).isEqualTo(96);
            tile.click();
            assertThat(width(desk.page().locator("ol li img"))).isEqualTo(96);
            desk.isSound();
        }
    }

    private static int width(Locator image) {
        image.scrollIntoViewIfNeeded();
        return ((Number) image.evaluate(WIDTH)).intValue();
    }

    private static void choose(Page page, String name, String type, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
