package io.tillbook.server.settings;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** A setting has a value that cannot be taken, or is none. */
public final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param name the whole name of the setting
     * @param reason what is wrong, readable after the name
     */
    public WrongSetting(String name, String reason) {
        super(name + " " + reason);
    }

    /** Refuses a number out of bounds, which are both included. */
    public static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongSetting(name, "must be between " + least + " and " + most);
        }
    }

    /** Refuses a size out of bounds, which are both included. */
    public static void between(String name, DataSize value, DataSize least, DataSize most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSetting(name, "must be between " + text(least) + " and " + text(most));
        }
    }

    /** Refuses a time out of bounds, which are both included and written as in settings: {@code 100ms}, {@code 1d}. */
    public static void between(String name, Duration value, String least, String most) {
        if (value.compareTo(DurationStyle.SIMPLE.parse(least)) < 0
                || value.compareTo(DurationStyle.SIMPLE.parse(most)) > 0) {
            throw new WrongSetting(name, "must be between " + least + " and " + most);
        }
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + "MB" : size.toKilobytes() + "KB";
    }
}
