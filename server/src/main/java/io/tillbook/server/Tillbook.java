package io.tillbook.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Tillbook server process. */
@SpringBootApplication
public class Tillbook {

    /** Starts the server. */
    public static void main(String[] args) {
        SpringApplication.run(Tillbook.class, args);
    }
}
