package io.tillbook.server.cli.payments;

import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Trouble;

/**
 * What is found of an account.
 *
 * @param isHealthy whether payments can be asked for
 * @param text what is found, for people
 */
record Diagnosis(boolean isHealthy, String text) {
    /**
     * What an answer to a question about a payment that nobody has made says of the account.
     *
     * @param answer it should be that there is no such payment
     */
    static Diagnosis of(Answer answer) {
        return switch (answer) {
            case Answer.NotFound _ -> new Diagnosis(true,
                    "works: the provider knows us, proves that it is the provider, and knows no such payment");
            case Answer.Unknown unknown -> new Diagnosis(false, of(unknown.trouble()));
            case Answer.Captured _,Answer.Pending _,Answer.Declined _,Answer.Closed _ -> new Diagnosis(false,
                    "answers that there is a payment which nobody has made: " + answer);
        };
    }

    private static String of(Trouble trouble) {
        String said = trouble.code() + ": " + trouble.text();
        return switch (trouble.kind()) {
            case UNREACHABLE -> "is not reached (" + said
                    + "). Is the url right, does its name resolve, does a firewall let this machine out?";
            case NO_ANSWER -> "gives no answer in time (" + said + "). Is a proxy in between? Try again.";
            case PROVIDER_FAILED -> "fails itself (" + said + "). Try again later.";
            case NOT_GENUINE -> "answers, but it is not proven that the provider does (" + said
                    + "). Is provider-key-file the provider's public key (not ours), is provider-key-id its id, is"
                    + " api-key-file the APIv3 key of this merchant, is the clock of this machine right?";
            case NOT_ACCEPTED -> "does not know us (" + said + "). " + hint(trouble.code());
        };
    }

    private static String hint(String code) {
        return switch (code) {
            case "SIGN_ERROR" -> "Do merchant-id, serial and private-key-file belong together, is the clock of this"
                    + " machine right?";
            case "isv.invalid-app-id" -> "Is app-id right, and is the url that of the real gateway or the sandbox?";
            case "isv.invalid-signature", "isv.missing-signature-key" -> "Is the public key that belongs to"
                    + " private-key-file registered with the application app-id, as RSA2?";
            case "isv.insufficient-isv-permissions", "isv.insufficient-user-permissions" -> "Has the contract for"
                    + " payments in stores been signed, and the application been published?";
            default -> "Are app-id, keys and contract those of this account?";
        };
    }
}
