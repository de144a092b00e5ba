package org.whatmatters.local.platform;

/// How to reach the database of one part.
///
/// @param user the service's own role: rows only
/// @param owner the role that migrates
public record Database(String url, String user, String password, String owner, String ownerPassword) {

    @Override
    public String toString() {
        return url;
    }
}
