package io.tillbook.server.payments.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters as Alipay signs them: sorted by name, joined, as they are before they are encoded. */
final class AlipayForm {
    static final String SIGN = "sign";
    static final String SIGN_TYPE = "sign_type";
    /** The only kind of signature that is made and taken. */
    static final String RSA2 = "RSA2";

    private AlipayForm() {}

    /** What a request signs: all that is not empty, less the signature itself. */
    static byte[] signedOfRequest(SortedMap<String, String> parameters) {
        return joined(parameters.entrySet()
                .stream()
                .filter(each -> !each.getKey().equals(SIGN) && !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new)));
    }

    /** What a notice signs: whatever came, known or not, less the signature and its kind. */
    static byte[] signedOfNotice(SortedMap<String, String> parameters) {
        SortedMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove(SIGN);
        signed.remove(SIGN_TYPE);
        return joined(signed);
    }

    private static byte[] joined(SortedMap<String, String> parameters) {
        return parameters.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    /** As a form is sent. */
    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A form that was sent; empty where it is none, or has a name twice. */
    static Optional<SortedMap<String, String>> decoded(byte[] form) {
        SortedMap<String, String> parameters = new TreeMap<>();
        try {
            for (String pair : new String(form, UTF_8).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || parameters.put(URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8)) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
