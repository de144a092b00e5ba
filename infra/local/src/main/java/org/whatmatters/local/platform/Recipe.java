package org.whatmatters.local.platform;

import java.io.IOException;
import java.util.Optional;

/// How one part is brought up: what must be there before, its command, how one sees that it serves, what then is done.
interface Recipe {

    /// Unpacks and prepares what the first start needs; nothing when it has been done.
    default void prepare() throws IOException, InterruptedException {}

    /// Such that the manner asks for, where the part is a program of the JDK's.
    ProcessBuilder command(Manner manner) throws IOException;

    boolean serves();

    /// What makes its later starts faster, where there can be such a thing.
    default Optional<AotCache> cache() throws IOException {
        return Optional.empty();
    }

    /// Once it serves: databases, topics. Repeatable.
    default void complete() throws Exception {}
}
