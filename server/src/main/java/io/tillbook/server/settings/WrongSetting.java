package io.tillbook.server.settings;

/** A setting has a value that cannot be taken. */
public final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WrongSetting(String name, String reason) {
        super(name + " " + reason);
    }
}
