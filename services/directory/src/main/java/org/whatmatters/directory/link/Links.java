package org.whatmatters.directory.link;

/// Other people's pages.
interface Links {

    /// Whether somebody who follows it finds something there.
    boolean leadSomewhere(String url);
}
