package io.tillbook.server.payload;

import io.tillbook.server.payload.Shape.Elements;
import io.tillbook.server.payload.Shape.Member;
import io.tillbook.server.payload.Shape.Members;
import io.tillbook.server.payload.Shape.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares JSON with the shape it should have and names everything that is wrong with it. */
final class ShapeCheck {
    private static final int MOST_ERRORS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    private ShapeCheck() {}

    /** The first errors, in the order of the shape; none when the value has the shape. */
    static List<FieldError> errors(Shape shape, JsonNode value, String pointer) {
        ShapeCheck check = new ShapeCheck();
        check.visit(shape, value, Place.root(pointer));
        return check.errors.isEmpty() ? List.of() : check.errors.stream().limit(MOST_ERRORS).toList();
    }

    private void visit(Shape shape, JsonNode value, Place place) {
        switch (shape) {
            case Members members -> members(members, value, place);
            case Elements elements -> elements(elements, value, place);
            case Scalar scalar -> {
                String mistake = ScalarCheck.mistake(scalar, value);
                if (mistake != null) {
                    refuse(place, mistake);
                }
            }
        }
    }

    private void members(Members members, JsonNode value, Place place) {
        if (!value.isObject()) {
            refuse(place, "must be an object");
            return;
        }
        int known = 0;
        for (Member member : members.members()) {
            JsonNode found = value.get(member.name());
            known += found == null ? 0 : 1;
            if (found != null && !found.isNull()) {
                visit(member.shape(), found, place.child(member.name()));
            } else if (member.required()) {
                refuse(place.child(member.name()), "is required");
            }
        }
        if (known < value.size()) {
            unknown(members, value, place);
        }
    }

    private void unknown(Members members, JsonNode value, Place place) {
        Set<String> known = members.members().stream().map(Member::name).collect(Collectors.toSet());
        value.propertyNames()
                .stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(place.child(name), "is not known"));
    }

    private void elements(Elements elements, JsonNode value, Place place) {
        if (!value.isArray()) {
            refuse(place, "must be a list");
        } else if (value.size() < elements.least() || value.size() > elements.most()) {
            refuse(place, "must have " + elements.least() + " to " + elements.most() + " entries");
        } else {
            for (int index = 0; index < value.size(); index++) {
                visit(elements.element(), value.get(index), place.child(index));
            }
        }
    }

    private void refuse(Place place, String detail) {
        errors.add(FieldError.at(place.pointer(), detail));
    }
}
