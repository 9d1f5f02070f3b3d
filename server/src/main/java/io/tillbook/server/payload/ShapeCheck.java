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
        check.visit(shape, value, JsonPath.root(pointer));
        return check.errors.isEmpty() ? List.of() : check.errors.stream().limit(MOST_ERRORS).toList();
    }

    private void visit(Shape shape, JsonNode value, JsonPath path) {
        switch (shape) {
            case Members members -> members(members, value, path);
            case Elements elements -> elements(elements, value, path);
            case Scalar scalar -> {
                String mistake = ScalarCheck.mistake(scalar, value);
                if (mistake != null) {
                    refuse(path, mistake);
                }
            }
        }
    }

    private void members(Members members, JsonNode value, JsonPath path) {
        if (!value.isObject()) {
            refuse(path, "must be an object");
            return;
        }
        int known = 0;
        for (Member member : members.members()) {
            JsonNode found = value.get(member.name());
            known += found == null ? 0 : 1;
            if (found != null && !found.isNull()) {
                visit(member.shape(), found, path.child(member.name()));
            } else if (member.required()) {
                refuse(path.child(member.name()), "is required");
            }
        }
        if (known < value.size()) {
            unknown(members, value, path);
        }
    }

    private void unknown(Members members, JsonNode value, JsonPath path) {
        Set<String> known = members.members().stream().map(Member::name).collect(Collectors.toSet());
        value.propertyNames()
                .stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(path.child(name), "is not known"));
    }

    private void elements(Elements elements, JsonNode value, JsonPath path) {
        if (!value.isArray()) {
            refuse(path, "must be a list");
        } else if (value.size() < elements.least() || value.size() > elements.most()) {
            refuse(path, "must have " + elements.least() + " to " + elements.most() + " entries");
        } else {
            for (int index = 0; index < value.size(); index++) {
                visit(elements.element(), value.get(index), path.child(index));
            }
        }
    }

    private void refuse(JsonPath path, String detail) {
        errors.add(FieldError.at(path.pointer(), detail));
    }
}
