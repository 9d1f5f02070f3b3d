package io.tillbook.device.catalog;

/** It is not what the server has signed, or is not understood here: nothing is sold by it. */
public final class NotGenuine extends Exception {
    private static final long serialVersionUID = 1L;

    NotGenuine(String why) {
        super(why);
    }
}
