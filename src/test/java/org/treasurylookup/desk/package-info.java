/**
 * The real program in real windows: a process of its own under Xvfb and a window manager, with keys
 * and mouse as the X server makes them. What it did is judged by the pixels of the whole screen;
 * {@link Whereabouts}, in the program, says only where to look.
 *
 * <p>A new case is a class in this package:
 *
 * <pre>{@code
 * @AtDesk // openbox on 1366×768; (manager = METACITY, size = DESKTOP) for the other desk
 * class ThingAtDeskTest {
 *   @Test
 *   void aClickedValueIsCopied(DeskProgram program) { // on its first page, nothing open
 *     program.lookUp("O20250304-M1001-1001", "Short by 40.00");
 *     program.click(program.read("P20240201001")).press("ctrl+c");
 *     assertThat(program.desk().clipboard()).isEqualTo("P20240201001");
 *   }
 * }
 * }</pre>
 *
 * <p>{@code press}, {@code type}, {@code click} and {@code mouse} come back when the window has
 * drawn and the screen is at rest; {@code read(words)} and {@code spot("#id")} wait for something
 * to be seen and say where; {@code screen()} is a picture to compare with an earlier one ({@code
 * changed}, {@code changedPlainly}) or to look for letters in ({@code ink}). A test that takes a
 * {@link Desk} starts programs of its own. Each test leaves a picture in {@code target/desk};
 * {@code -Ddesk.build=DIR} puts another build under the tests, the folder of its {@code classes}
 * and {@code lib}.
 */
@NullMarked
package org.treasurylookup.desk;

import org.jspecify.annotations.NullMarked;
