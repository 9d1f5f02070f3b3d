package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.RegistrationChannel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain CSV files of members: a line each. */
final class PlainMembers {
    private static final String CONSENTS = "consents";
    private static final String INVITER = "inviter";
    private static final String CONSENT_TEXT = "consentText";

    static final PlainKind<PlainValues> KIND = new PlainKind<>("members", "members.RegisterMember",
            new PlainColumns(
                    List.of("member", PlainColumns.OCCURRED_AT, "location", "channel", INVITER, "name", "phone",
                            "card", "openid", "birthday", "gender", "mail", "address", "note", CONSENTS, CONSENT_TEXT,
                            "tags", "boughtBefore"),
                    List.of(),
                    Set.of("location", "channel", INVITER, "name", "phone", "card", "openid", "birthday", "gender",
                            "mail", "address", "note", CONSENTS, CONSENT_TEXT, "tags", "boughtBefore")),
            PlainMembers::inOrderWith, values -> values, (values, _) -> member(values));

    private PlainMembers() {}

    /** An inviter has to be a member before whomever they invite: a file that names any is sent in its order. */
    private static String inOrderWith(CsvLine line) {
        return line.header().place(INVITER).isPresent() ? INVITER : line.get("member");
    }

    private static Command member(PlainValues values) {
        RegistrationChannel channel = values.find("channel", PlainValues.oneOf(RegistrationChannel.class));
        return new RegisterMember(values.get("member", MemberId::new), values.find("location", LocationId::new),
                Objects.requireNonNullElse(channel, RegistrationChannel.IMPORT),
                values.find(INVITER, MemberId::new), profile(values), consents(values),
                values.list("tags", text -> text), values.find("boughtBefore", PlainValues::truth), null, null);
    }

    private static MemberProfile profile(PlainValues values) {
        return new MemberProfile(personal(values, "name"), personal(values, "phone"), personal(values, "card"),
                personal(values, "openid"), personal(values, "birthday"), personal(values, "gender"),
                personal(values, "mail"), personal(values, "address"), personal(values, "note"));
    }

    private static @Nullable Personal personal(PlainValues values, String column) {
        return values.find(column, Personal::new);
    }

    /** Purposes that were agreed to; the text has to be told with them. */
    private static List<Consent> consents(PlainValues values) {
        List<ConsentPurpose> given = values.list(CONSENTS, PlainValues.oneOf(ConsentPurpose.class));
        return given.isEmpty() ? List.of()
                : given.stream()
                        .map(purpose -> new Consent(purpose, true, values.get(CONSENT_TEXT, text -> text)))
                        .toList();
    }
}
