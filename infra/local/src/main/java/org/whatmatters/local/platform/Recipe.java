package org.whatmatters.local.platform;

import java.io.IOException;

/// How one part is brought up: what must be there before, its command, how one sees that it serves, what then is done.
interface Recipe {

    /// Unpacks and prepares what the first start needs; nothing when it has been done.
    default void prepare() throws IOException, InterruptedException {}

    ProcessBuilder command() throws IOException;

    boolean serves();

    /// Once it serves: databases, topics. Repeatable.
    default void complete() throws Exception {}
}
