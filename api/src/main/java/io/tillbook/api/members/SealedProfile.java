package io.tillbook.api.members;

import io.tillbook.api.kernel.Sealed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member as a person, sealed under their key.
 *
 * @param fields each once, in the order of {@link ProfileField}
 */
public record SealedProfile(List<SealedField> fields) {
    /** Nothing is known. */
    public static final SealedProfile NONE = new SealedProfile(List.of());

    /** Takes a copy. */
    public SealedProfile {
        fields = List.copyOf(fields);
    }

    /** What is known of a field; null where nothing is. */
    public @Nullable Sealed of(ProfileField field) {
        return fields.stream()
                .filter(known -> known.field() == field)
                .map(SealedField::datum)
                .findFirst()
                .orElse(null);
    }

    /** This, with what another one tells in place of it, and without some fields. */
    public SealedProfile with(SealedProfile newer, Collection<ProfileField> removed) {
        Map<ProfileField, SealedField> known = new EnumMap<>(ProfileField.class);
        fields.forEach(field -> known.put(field.field(), field));
        removed.forEach(known::remove);
        newer.fields.forEach(field -> known.put(field.field(), field));
        return new SealedProfile(List.copyOf(known.values()));
    }
}
