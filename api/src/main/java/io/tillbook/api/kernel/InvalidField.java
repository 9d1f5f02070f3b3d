package io.tillbook.api.kernel;

/** A field whose value cannot be taken. The field is named relative to the record that refused it. */
public final class InvalidField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field name of the component, or empty when the value itself is at fault
     * @param reason what is wrong with it, readable after the field's name
     */
    public InvalidField(String field, String reason) {
        super(field.isEmpty() ? reason : field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** Name of the refused component, empty when the value itself is at fault. */
    public String field() {
        return field;
    }

    /** What is wrong, readable after the field's name. */
    public String reason() {
        return reason;
    }
}
