package org.treasurylookup.view.theme;

/** A colour of the sRGB space, each channel linear and from 0 to 1. */
record Rgb(double red, double green, double blue) {

  static Rgb hex(String hex) {
    int value = Integer.parseInt(hex, 16);
    return new Rgb(linear(value >> 16), linear((value >> 8) & 255), linear(value & 255));
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** As seen with a colour vision given by a matrix of three rows. */
  Rgb through(double[] m) {
    return new Rgb(
        clip(m[0] * red + m[1] * green + m[2] * blue),
        clip(m[3] * red + m[4] * green + m[5] * blue),
        clip(m[6] * red + m[7] * green + m[8] * blue));
  }

  private static double clip(double channel) {
    return Math.clamp(channel, 0.0, 1.0);
  }

  /** CIELAB under D65. */
  double[] lab() {
    double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** CIEDE2000 difference, after Sharma, Wu and Dalal 2005. */
  double difference(Rgb other) {
    double[] one = lab();
    double[] two = other.lab();
    double c = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
    double g = 1.5 - 0.5 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)));
    double c1 = Math.hypot(g * one[1], one[2]);
    double c2 = Math.hypot(g * two[1], two[2]);
    double h1 = hue(one[2], g * one[1]);
    double h2 = hue(two[2], g * two[1]);
    double dh = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double sum = h1 + h2;
    double h = Math.abs(h1 - h2) <= 180 ? sum / 2 : (sum < 360 ? sum + 360 : sum - 360) / 2;
    if (c1 * c2 == 0) {
      h = sum;
    }
    double l = (one[0] + two[0]) / 2 - 50;
    double cm = (c1 + c2) / 2;
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double sl = 1 + 0.015 * l * l / Math.sqrt(20 + l * l);
    double sc = 1 + 0.045 * cm;
    double sh = 1 + 0.015 * cm * t;
    double turn = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
    double rc = 2 * Math.sqrt(Math.pow(cm, 7) / (Math.pow(cm, 7) + Math.pow(25, 7)));
    double rt = -Math.sin(Math.toRadians(turn)) * rc;
    double dl = (two[0] - one[0]) / sl;
    double dc = (c2 - c1) / sc;
    double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2)) / sh;
    return Math.sqrt(dl * dl + dc * dc + dH * dH + rt * dc * dH);
  }

  private static double hue(double b, double a) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
