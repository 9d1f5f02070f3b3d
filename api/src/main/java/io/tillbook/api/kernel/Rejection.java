package io.tillbook.api.kernel;

/** Why a business rule refused a command: an expected answer, kept as long as the command's id. */
public interface Rejection {
    /** The reason in one English sentence, with the figures that led to it. */
    String detail();
}
