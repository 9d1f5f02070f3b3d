package io.tillbook.query.kernel;

import org.jspecify.annotations.Nullable;

/** What is asked for cannot be read from the documents of an earlier release, and those of this one are not ready. */
public final class ViewsRebuilding extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param view the view that was asked
     */
    public ViewsRebuilding(String view) {
        this(view, null);
    }

    /**
     * @param view the view that was asked
     * @param cause what could not be read
     */
    public ViewsRebuilding(String view, @Nullable Throwable cause) {
        super("The view " + view + " is being rebuilt and cannot be queried until that is done.", cause);
    }
}
