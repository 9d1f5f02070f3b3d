package io.tillbook.query.kernel;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/** How far each group of views has come for good, and which process folds it. */
public interface Checkpoints extends TokenStore {

    /** Position of the last event that a group has absorbed for good; 0 where there is none. */
    long position(String group);
}
