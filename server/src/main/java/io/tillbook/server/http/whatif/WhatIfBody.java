package io.tillbook.server.http.whatif;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.pricing.whatif.Baseline;
import io.tillbook.query.pricing.whatif.WhatIfRequest;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question as JSON has it.
 *
 * @param json the object
 * @param at a JSON pointer to it
 */
record WhatIfBody(ObjectNode json, String at) {
    private static final JsonMapper PLAIN = JsonMapper.shared();
    private static final Set<String> MEMBERS = Set.of("draft", "baseline", "locations", "fromPosition", "toPosition",
            "fromDay", "untilDay");
    private static final Set<String> DRAFT = Set.of("promotion", "version", "rule");
    private static final int MOST_LOCATIONS = 1_000;

    static WhatIfRequest read(ObjectNode json) {
        WhatIfBody body = new WhatIfBody(json, "");
        body.checkNames(MEMBERS);
        WhatIfBody draft = body.draft();
        Long version = draft.number("version");
        if (version != null && version.intValue() != version) {
            throw draft.wrong("version", "is too large");
        }
        return new WhatIfRequest(draft.text("promotion"), version == null ? null : version.intValue(), draft.rule(),
                body.baseline(), body.locations(), body.number("fromPosition"), body.number("toPosition"),
                body.day("fromDay"), body.day("untilDay"));
    }

    private WhatIfBody draft() {
        if (json.path("draft") instanceof ObjectNode draft) {
            WhatIfBody read = new WhatIfBody(draft, "/draft");
            read.checkNames(DRAFT);
            return read;
        }
        throw wrong("draft", "must be an object with a rule, or a promotion and a version");
    }

    private void checkNames(Set<String> known) {
        json.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(name, "is not known");
        });
    }

    private MalformedRequest wrong(String name, String reason) {
        return new MalformedRequest(FieldError.at(at + "/" + name, reason));
    }

    private JsonNode member(String name) {
        JsonNode member = json.path(name);
        return member.isNull() ? JsonNodeFactory.instance.missingNode() : member;
    }

    private @Nullable String text(String name) {
        JsonNode text = member(name);
        if (!text.isMissingNode() && !text.isString()) {
            throw wrong(name, "must be a text");
        }
        return text.isMissingNode() ? null : text.stringValue();
    }

    private @Nullable Long number(String name) {
        JsonNode number = member(name);
        if (!number.isMissingNode() && !(number.isIntegralNumber() && number.canConvertToLong())) {
            throw wrong(name, "must be a whole number");
        }
        return number.isMissingNode() ? null : number.longValue();
    }

    private @Nullable Object rule() {
        JsonNode rule = member("rule");
        return rule.isMissingNode() ? null : PLAIN.treeToValue(rule, Object.class);
    }

    private Baseline baseline() {
        String text = text("baseline");
        return text == null ? Baseline.AS_SOLD
                : Arrays.stream(Baseline.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong("baseline",
                                "must be one of " + Arrays.toString(Baseline.values())));
    }

    private List<LocationId> locations() {
        JsonNode list = member("locations");
        if (!list.isMissingNode() && (!list.isArray() || list.size() > MOST_LOCATIONS)) {
            throw wrong("locations", "must be a list of " + MOST_LOCATIONS + " locations at most");
        }
        List<LocationId> locations = new ArrayList<>();
        for (JsonNode each : list) {
            String place = "locations/" + locations.size();
            if (!each.isString()) {
                throw wrong(place, "must be a text");
            }
            locations.add(parse(place, each.stringValue(), LocationId::new));
        }
        return locations;
    }

    private @Nullable LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : parse(name, text, LocalDate::parse);
    }

    private <T> T parse(String name, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidField invalid) {
            throw wrong(name, invalid.reason());
        } catch (DateTimeException malformed) {
            throw new MalformedRequest(FieldError.at(at + "/" + name, "must be a day such as 2026-11-27"), malformed);
        }
    }
}
