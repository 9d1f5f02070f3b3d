package io.tillbook.api.catalog.picture;

import io.tillbook.api.kernel.Rejection;

/** Why a command about pictures is refused. */
public sealed interface PictureRejection extends Rejection {
    /** No such picture was uploaded. */
    record UnknownPicture(PictureHash picture) implements PictureRejection {
        @Override
        public String detail() {
            return "Picture " + picture.value() + " is not known: upload it first.";
        }
    }
}
