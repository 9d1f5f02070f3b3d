package io.tillbook.api.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that staff put to members, such as 宝妈. They are not sealed, so they must tell nobody who somebody is. */
final class Tags {
    private static final int MAX_LENGTH = 40;

    private Tags() {}

    /** Tags, each once. */
    static List<String> checked(String field, @Nullable List<String> told) {
        List<String> tags = Require.list(field, told);
        for (int index = 0; index < tags.size(); index++) {
            String tag = Require.text(field + "/" + index, tags.get(index));
            if (tag.length() > MAX_LENGTH || !tag.equals(tag.strip())) {
                throw new InvalidField(field + "/" + index,
                        "must have at most " + MAX_LENGTH + " characters, and no spaces around them");
            }
        }
        if (!Require.distinct(tags)) {
            throw new InvalidField(field, "must be different");
        }
        return tags;
    }
}
