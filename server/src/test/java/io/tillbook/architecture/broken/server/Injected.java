package io.tillbook.architecture.broken.server;

import org.springframework.beans.factory.annotation.Autowired;

/** Gets what it needs behind its back. */
public class Injected {
    @Autowired private String greeting = "";

    String greeting() {
        return greeting;
    }
}
