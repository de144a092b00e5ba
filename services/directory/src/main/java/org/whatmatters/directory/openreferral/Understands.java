package org.whatmatters.directory.openreferral;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which parameters a list of the feed understands, for its description.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Understands {

    FeedParameter[] value();
}
