package org.whatmatters.directory.importing.application;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Fetches from the hosts that the operator allows, and from no others.
public interface FeedClient {

    boolean mayFetch(URI address);

    /// The text at an address; empty when there is nothing.
    ///
    /// @throws IOException as [org.whatmatters.directory.importing.format.FeedPages.FeedFault] says
    Optional<String> get(URI address) throws IOException;
}
