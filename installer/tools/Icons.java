import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Draws the icon in every size the systems ask for: icon-16.png … icon-512.png, icon.ico for
 * Windows, icon.icns for macOS. The JDK draws it, so all three systems and all builds get the same
 * pixels and none needs a drawing program.
 */
final class Icons {
  private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512, 1024};
  private static final double VIEW = 256;

  private final Element svg;

  private Icons(Element svg) {
    this.svg = svg;
  }

  public static void main(String[] arguments) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    var svg = factory.newDocumentBuilder().parse(Path.of(arguments[0]).toFile());
    var folder = Files.createDirectories(Path.of(arguments[1]));
    var icons = new Icons(svg.getDocumentElement());
    Map<Integer, byte[]> pngs = new LinkedHashMap<>();
    for (int size : SIZES) {
      pngs.put(size, icons.png(size));
      Files.write(folder.resolve("icon-" + size + ".png"), pngs.get(size));
    }
    Files.write(folder.resolve("icon.ico"), ico(pngs));
    Files.write(folder.resolve("icon.icns"), icns(pngs));
  }

  private byte[] png(int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(size / VIEW, size / VIEW);
    var shapes = svg.getChildNodes();
    for (int i = 0; i < shapes.getLength(); i++) {
      if (shapes.item(i) instanceof Element shape) {
        draw(pen, shape);
      }
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void draw(Graphics2D pen, Element e) {
    var shape =
        switch (e.getTagName()) {
          case "rect" ->
              new RoundRectangle2D.Double(
                  number(e, "x"),
                  number(e, "y"),
                  number(e, "width"),
                  number(e, "height"),
                  2 * number(e, "rx"),
                  2 * number(e, "rx"));
          case "circle" -> {
            double r = number(e, "r");
            yield new Ellipse2D.Double(number(e, "cx") - r, number(e, "cy") - r, 2 * r, 2 * r);
          }
          case "line" ->
              new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
          default -> throw new IllegalArgumentException("cannot draw " + e.getTagName());
        };
    if (e.hasAttribute("fill")) {
      pen.setColor(Color.decode(e.getAttribute("fill")));
      pen.fill(shape);
    }
    if (e.hasAttribute("stroke")) {
      pen.setColor(Color.decode(e.getAttribute("stroke")));
      float width = (float) number(e, "stroke-width");
      pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(shape);
    }
  }

  private static double number(Element e, String name) {
    return Double.parseDouble(e.getAttribute(name));
  }

  private static byte[] ico(Map<Integer, byte[]> pngs) {
    int[] sizes = {16, 24, 32, 48, 64, 128, 256};
    int at = 6 + 16 * sizes.length;
    int all = at;
    for (int size : sizes) {
      all += pngs.get(size).length;
    }
    var out = ByteBuffer.allocate(all).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
    for (int size : sizes) {
      int length = pngs.get(size).length;
      out.put((byte) size).put((byte) size).putShort((short) 0);
      out.putShort((short) 1).putShort((short) 32).putInt(length).putInt(at);
      at += length;
    }
    for (int size : sizes) {
      out.put(pngs.get(size));
    }
    return out.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pngs) throws IOException {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    kinds.put("icp4", 16);
    kinds.put("icp5", 32);
    kinds.put("icp6", 64);
    kinds.put("ic07", 128);
    kinds.put("ic08", 256);
    kinds.put("ic09", 512);
    kinds.put("ic10", 1024);
    var body = new ByteArrayOutputStream();
    var out = new DataOutputStream(body);
    for (var kind : kinds.entrySet()) {
      byte[] png = pngs.get(kind.getValue());
      out.writeBytes(kind.getKey());
      out.writeInt(8 + png.length);
      out.write(png);
    }
    return ByteBuffer.allocate(8 + body.size())
        .put("icns".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .putInt(8 + body.size())
        .put(body.toByteArray())
        .array();
  }
}
