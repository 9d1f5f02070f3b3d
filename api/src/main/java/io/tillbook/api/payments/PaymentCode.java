package io.tillbook.api.payments;

import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the code that a customer shows to pay with. The code itself is a bearer secret for a minute: it goes
 * to the provider, and nowhere else.
 *
 * @param masked its first and last two digits
 * @param wallet whose code it is, by its form; null where it is of no known form
 */
public record PaymentCode(String masked, @Nullable TenderMethod wallet) {
    /** Forms of codes: no two overlap. */
    private static final List<Form> FORMS = List.of(new Form(TenderMethod.WECHAT, "10", "15", 18, 18),
            new Form(TenderMethod.ALIPAY, "25", "30", 16, 24), new Form(TenderMethod.UNIONPAY, "62", "62", 19, 19));
    private static final String MASK = "****";
    private static final int SHOWN = 2;

    /** What is kept of a code as it was scanned; nothing but the mask where it is of no known form. */
    public static PaymentCode of(String scanned) {
        Optional<TenderMethod> wallet = wallet(scanned);
        String masked = wallet.isEmpty() ? MASK
                : scanned.substring(0, SHOWN) + MASK + scanned.substring(scanned.length() - SHOWN);
        return new PaymentCode(masked, wallet.orElse(null));
    }

    /** Whether a wallet has codes that a till can scan. */
    public static boolean isScanned(TenderMethod method) {
        return FORMS.stream().anyMatch(form -> form.wallet() == method);
    }

    private static Optional<TenderMethod> wallet(String scanned) {
        return FORMS.stream().filter(form -> form.fits(scanned)).map(Form::wallet).findFirst();
    }

    /**
     * Digits, of which the first two lie between two prefixes.
     *
     * @param shortest fewest digits
     * @param longest most digits
     */
    private record Form(TenderMethod wallet, String firstPrefix, String lastPrefix, int shortest, int longest) {
        boolean fits(String scanned) {
            if (scanned.length() < shortest || scanned.length() > longest
                    || !scanned.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                return false;
            }
            String prefix = scanned.substring(0, SHOWN);
            return firstPrefix.compareTo(prefix) <= 0 && prefix.compareTo(lastPrefix) <= 0;
        }
    }
}
