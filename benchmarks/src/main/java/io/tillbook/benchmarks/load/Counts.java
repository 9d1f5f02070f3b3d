package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;

/**
 * What became of commands, or of queries.
 *
 * @param accepted done
 * @param turnedAway answered 429 or 503, so to be sent again later
 * @param failed answered otherwise
 */
record Counts(long accepted, long turnedAway, long failed) {
    static final Counts NONE = new Counts(0, 0, 0);

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int NOT_NOW = 503;
    private static final String STATUS = "\"status\":";
    private static final int DIGITS = 3;

    /** Of one command at the single door. */
    static Counts ofCommand(Answer answer) {
        return ofStatus(answer.status(), CREATED, 1);
    }

    /** Of one query; GraphQL tells what went wrong in the body. */
    static Counts ofQuery(Answer answer) {
        boolean wrong = answer.status() == OK && answer.text().contains("\"errors\"");
        return wrong ? new Counts(0, 0, 1) : ofStatus(answer.status(), OK, 1);
    }

    /** Of the commands of a batch: those that have no line in the answer have failed. */
    static Counts ofBatch(Answer answer, int commands) {
        Counts counts = ofStatus(answer.status(), OK, commands);
        if (counts.accepted() == 0) {
            return counts;
        }
        Counts lines = answer.text()
                .lines()
                .filter(line -> line.contains(STATUS))
                .map(line -> ofStatus(status(line), CREATED, 1))
                .reduce(NONE, Counts::plus);
        return lines.plus(new Counts(0, 0, commands - lines.accepted() - lines.turnedAway() - lines.failed()));
    }

    Counts plus(Counts other) {
        return new Counts(accepted + other.accepted, turnedAway + other.turnedAway, failed + other.failed);
    }

    private static Counts ofStatus(int status, int good, int commands) {
        if (status == good) {
            return new Counts(commands, 0, 0);
        }
        return status == TOO_MANY || status == NOT_NOW ? new Counts(0, commands, 0) : new Counts(0, 0, commands);
    }

    private static int status(String line) {
        int begin = line.indexOf(STATUS) + STATUS.length();
        return Integer.parseInt(line.substring(begin, begin + DIGITS));
    }
}
