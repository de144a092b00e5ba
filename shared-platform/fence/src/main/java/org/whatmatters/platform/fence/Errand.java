package org.whatmatters.platform.fence;

/// A step within somebody's request that must see further than they may. Each service names all of its own in one
/// enum.
public interface Errand {

    String name();
}
