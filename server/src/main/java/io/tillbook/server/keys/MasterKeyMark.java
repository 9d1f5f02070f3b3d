package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import java.util.Base64;

/**
 * Tells one master key from another by a mark that lies beside the keys that it wraps, and that nothing follows from.
 */
final class MasterKeyMark {
    private static final String PURPOSE = "mark of the master key";
    private static final String TEXT = "tillbook";

    private MasterKeyMark() {}

    /** The mark of a master key. */
    static String of(MasterKey master) {
        Hmac hmac = new Hmac(master.derived(PURPOSE, Hmac.ALGORITHM));
        return Base64.getEncoder().encodeToString(hmac.of(TEXT));
    }

    /**
     * Checks that a master key is the one that keys are wrapped by, and marks them with it where they have no mark.
     *
     * @param place where the keys are, for whoever has to bring the right one
     * @throws WrongSetting when it is another one
     */
    static void check(SubjectKeys keys, MasterKey master, String place) {
        if (!opensSomebodys(keys) || !keys.mark(of(master)).equals(of(master))) {
            throw new WrongSetting("tillbook.keys.master", "is another master key than the one that wraps the keys of "
                    + "persons in " + place + ": give this process the file that the others have");
        }
    }

    /** What is from before there were marks tells by itself. */
    private static boolean opensSomebodys(SubjectKeys keys) {
        try {
            keys.anyone().ifPresent(keys::find);
            return true;
        } catch (IllegalStateException cannotBeOpened) {
            return false;
        }
    }
}
