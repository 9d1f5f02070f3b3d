package io.tillbook.load;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param body the body
 */
record Answer(int status, String body) {
    private static final int CREATED = 201;

    boolean isCreated() {
        return status == CREATED;
    }

    @Override
    public String toString() {
        return status + " " + body.strip();
    }
}
