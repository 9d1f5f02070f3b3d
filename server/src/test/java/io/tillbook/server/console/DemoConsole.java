package io.tillbook.server.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The packaged server with the demo's data, and a browser before it. */
final class DemoConsole implements AutoCloseable {
    private final Path data;
    private final Chromium chromium;
    private final RunningServer server;
    private final Http http = new Http();

    DemoConsole(Path folder) {
        this.chromium = Chromium.start();
        this.data = folder.resolve("data");
        try {
            this.server = RunningServer.start(data, "--spring.profiles.active=demo", "--tillbook.alerts.tills=5s");
        } catch (AssertionError failed) {
            chromium.close();
            throw failed;
        }
    }

    /**
     * Somebody's browser.
     *
     * @param width of its window, in pixels
     */
    Desk desk(String language, String look, int width) {
        return new Desk(chromium.browser(), server.base(), language, look, width);
    }

    /** The browser of a till, whose profile outlives it. */
    BrowserContext profile(Path folder) {
        return chromium.profile(folder);
    }

    /** An address of the server. */
    String address(String path) {
        return server.uri(path).toString();
    }

    /** What all people of the demo sign in with. */
    String password() {
        return read("demo-password");
    }

    /** Asks GraphQL as the owner. */
    JsonNode ask(String question) {
        return http.graphQl(server.uri("/graphql"), question, "Authorization", "Bearer " + read("demo-token"))
                .json()
                .get("data");
    }

    /** Sends a command as a person of a role. */
    Answer send(String role, String id, String command) {
        return http.put(server.uri("/v1/commands/" + id), command, "Authorization",
                "Bearer " + read("demo-tokens/" + role));
    }

    /** The one title of a page. */
    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    @Override
    public void close() {
        server.close();
        chromium.close();
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
