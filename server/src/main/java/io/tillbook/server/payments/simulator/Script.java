package io.tillbook.server.payments.simulator;

import java.util.Arrays;
import java.util.Locale;

/**
 * What becomes of a payment. A person picks one by the last two digits of the code that the till scans, or of the
 * amount where the customer scans; whatever has no script is paid at once.
 */
public enum Script {
    /** It is paid at once. */
    SUCCESS("is paid at once"),
    /** The customer confirms after some seconds. */
    CONFIRMS("is confirmed by the customer after some seconds"),
    /** The customer never confirms, or never scans. */
    NEVER_CONFIRMS("is never confirmed"),
    /** The customer is asked to confirm, and says no. */
    REJECTED("is rejected by the customer after some seconds"),
    /** It is refused at once. */
    DECLINED("is refused at once: not enough money"),
    /** Nobody answers, and nothing was taken. */
    SILENT("is not answered, and nothing is taken"),
    /** The answer comes after everybody has stopped waiting, and the money was taken. */
    LATE("is answered too late, and the money is taken"),
    /** The provider fails, and nothing was taken. */
    FAILS("fails at the provider (500), and nothing is taken"),
    /** The provider fails, and the money was taken. */
    FAILS_PAID("fails at the provider (500), and the money is taken"),
    /** The answer has a wrong signature, and the money was taken. */
    WRONG_SIGNATURE("is answered with a wrong signature, and the money is taken"),
    /** The answer names a key that nobody knows (Alipay: has no signature), and the money was taken. */
    UNKNOWN_SERIAL("is answered with the serial number of no key, and the money is taken"),
    /** The customer never confirms, and it cannot be taken back before the fourth time. */
    CANCEL_REFUSED("is never confirmed, and taking it back is refused three times"),
    /** The customer never confirms, and taking it back is not answered the first time, although it is done. */
    CANCEL_SILENT("is never confirmed, and taking it back is done but not answered"),
    /** It was taken back, as the provider said, and was paid all the same. */
    CANCELLED_YET_PAID("is never confirmed, is taken back, and is paid all the same"),
    /** It is paid; what is given back takes some seconds. */
    REFUND_SLOW("is paid; a refund takes some seconds"),
    /** It is paid; what is given back fails for good. */
    REFUND_FAILS("is paid; a refund fails"),
    /** It is paid; what is given back cannot go where it came from. */
    REFUND_STUCK("is paid; a refund is stuck (Alipay: fails for want of balance)"),
    /** It is paid; the first answer to a refund does not come, although the money is given back. */
    REFUND_SILENT("is paid; a refund is done but not answered"),
    /** It is paid, and each notice comes twice. */
    NOTICES_TWICE("is paid; notices come twice"),
    /** It is paid, and notices come late and in the wrong order. */
    NOTICES_REORDERED("is paid; notices come late and in the wrong order"),
    /** It is paid, and before each notice comes one that somebody has changed. */
    NOTICES_TAMPERED("is paid; a notice comes changed, then as it was"),
    /** It is paid, and there is no notice. */
    NOTICES_MISSING("is paid; no notice comes");

    private final String text;

    Script(String text) {
        this.text = text;
    }

    /** What becomes of the payment, readable after its name. */
    public String text() {
        return text;
    }

    /** The last two digits that pick it. */
    public String digits() {
        return String.format(Locale.ROOT, "%02d", Arrays.asList(values()).indexOf(this));
    }

    /** The one that some digits pick by their last two; {@link #SUCCESS} where they pick none. */
    static Script of(String digits) {
        return Arrays.stream(values())
                .filter(script -> script != SUCCESS && digits.endsWith(script.digits()))
                .findFirst()
                .orElse(SUCCESS);
    }

    /** Whether the customer is asked to confirm. */
    boolean isConfirming() {
        return switch (this) {
            case CONFIRMS, NEVER_CONFIRMS, REJECTED, CANCEL_REFUSED, CANCEL_SILENT, CANCELLED_YET_PAID -> true;
            case SUCCESS, DECLINED, SILENT, LATE, FAILS, FAILS_PAID, WRONG_SIGNATURE, UNKNOWN_SERIAL, REFUND_SLOW,
                    REFUND_FAILS, REFUND_STUCK, REFUND_SILENT, NOTICES_TWICE, NOTICES_REORDERED, NOTICES_TAMPERED,
                    NOTICES_MISSING ->
                false;
        };
    }

    /** Whether nothing of a request to pay is taken. */
    boolean isLost() {
        return this == SILENT || this == FAILS;
    }

    /** How a request to pay is answered. */
    Fault ofPaying() {
        return switch (this) {
            case SILENT -> Fault.SILENT;
            case LATE -> Fault.LATE;
            case FAILS, FAILS_PAID -> Fault.FAILED;
            case WRONG_SIGNATURE -> Fault.WRONG_SIGNATURE;
            case UNKNOWN_SERIAL -> Fault.UNKNOWN_SERIAL;
            case SUCCESS, CONFIRMS, NEVER_CONFIRMS, REJECTED, DECLINED, CANCEL_REFUSED, CANCEL_SILENT,
                    CANCELLED_YET_PAID, REFUND_SLOW, REFUND_FAILS, REFUND_STUCK, REFUND_SILENT, NOTICES_TWICE,
                    NOTICES_REORDERED, NOTICES_TAMPERED, NOTICES_MISSING ->
                Fault.NONE;
        };
    }

    /** What goes wrong between the provider and us. */
    enum Fault {
        NONE, SILENT, LATE, FAILED, WRONG_SIGNATURE, UNKNOWN_SERIAL
    }
}
