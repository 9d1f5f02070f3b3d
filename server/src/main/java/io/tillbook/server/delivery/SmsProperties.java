package io.tillbook.server.delivery;

import io.tillbook.server.settings.WrongSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Short messages to phones.
 *
 * @param sender who sends them: {@code simulator}, which sends none, or the name of a provider on the class path;
 *     without it there are none
 * @param countries codes of the countries whose numbers are sent codes
 * @param perHour how many codes this process sends within an hour
 * @param perHourAndStore how many of them for one store
 */
@ConfigurationProperties(prefix = "tillbook.sms", ignoreUnknownFields = false)
public record SmsProperties(@Nullable String sender, @DefaultValue("86") List<String> countries,
        @DefaultValue("2000") int perHour, @DefaultValue("300") int perHourAndStore) {
    private static final int MOST_PER_HOUR = 1_000_000;

    /** Checks the bounds. */
    public SmsProperties {
        countries = List.copyOf(countries);
        if (countries.isEmpty() || !countries.stream().allMatch(code -> code.matches("[1-9]\\d{0,2}"))) {
            throw new WrongSetting("tillbook.sms.countries", "must be codes of countries such as 86, without +");
        }
        WrongSetting.between("tillbook.sms.per-hour", perHour, 1, MOST_PER_HOUR);
        WrongSetting.between("tillbook.sms.per-hour-and-store", perHourAndStore, 1, MOST_PER_HOUR);
    }
}
