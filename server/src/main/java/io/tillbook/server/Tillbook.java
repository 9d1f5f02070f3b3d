package io.tillbook.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Tillbook server process. */
@SpringBootApplication
public class Tillbook {

    /**
     * Starts the server.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        // Axon would print an advertisement otherwise.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Tillbook.class, arguments);
    }
}
