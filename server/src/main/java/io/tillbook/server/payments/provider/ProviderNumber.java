package io.tillbook.server.payments.provider;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a payment or a refund is called with its provider: the digits of its id, so that after a restart the same thing
 * is asked about. It fits the bounds of all providers (WeChat Pay takes 32 characters).
 *
 * @param value 32 hexadecimal digits in lower case
 */
public record ProviderNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern PARTS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    /** Checks the form. */
    public ProviderNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 32 hexadecimal digits in lower case");
        }
    }

    /** That of the payment or refund with an id. */
    public static ProviderNumber of(UUID id) {
        return new ProviderNumber(id.toString().replace("-", ""));
    }

    /** What a provider tells; empty where it is of somebody else, who has numbers of another form. */
    public static Optional<ProviderNumber> read(String told) {
        return FORM.matcher(told).matches() ? Optional.of(new ProviderNumber(told)) : Optional.empty();
    }

    /** The id of the payment or refund. */
    public UUID id() {
        return UUID.fromString(PARTS.matcher(value).replaceFirst("$1-$2-$3-$4-$5"));
    }
}
