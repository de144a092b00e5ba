/// The web pages of the platform: one home per role, made on the server, with no rights of their own.
@NullMarked
package org.whatmatters.portal;

import org.jspecify.annotations.NullMarked;
