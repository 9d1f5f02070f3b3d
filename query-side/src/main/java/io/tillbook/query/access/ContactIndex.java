package io.tillbook.query.access;

import io.tillbook.api.kernel.PhoneNumber;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.query.graphql.BlindIndex;
import io.tillbook.query.graphql.Unsealing;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How people are found by phone and mail, however these are written. What was erased cannot be opened, and so is in no
 * index that is folded later.
 */
final class ContactIndex {

    private final Unsealing personal;
    private final BlindIndex index;

    ContactIndex(Unsealing personal, BlindIndex index) {
        this.personal = personal;
        this.index = index;
    }

    @Nullable
    String phone(@Nullable Sealed phone) {
        return sealed(phone, ContactIndex::phoneIndexed);
    }

    @Nullable
    String mail(@Nullable Sealed mail) {
        return sealed(mail, ContactIndex::mailIndexed);
    }

    String ofPhone(String phone) {
        return index.of(phoneIndexed(phone));
    }

    String ofMail(String mail) {
        return index.of(mailIndexed(mail));
    }

    private @Nullable String sealed(@Nullable Sealed datum, UnaryOperator<String> indexed) {
        return Optional.ofNullable(datum).flatMap(personal::open).map(indexed).map(index::of).orElse(null);
    }

    private static String phoneIndexed(String phone) {
        return "phone " + PhoneNumber.plain(phone);
    }

    private static String mailIndexed(String mail) {
        return "mail " + mail.strip().toLowerCase(Locale.ROOT);
    }
}
