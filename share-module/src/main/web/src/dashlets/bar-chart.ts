import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

export type Chart = Pick<EChartsType, 'resize' | 'dispose'>;

/** Lying bars, the first on top; the numbers stand beside them, so that no pointer is needed to read them. */
export function barChart(place: HTMLElement, rows: readonly { label: string; count: number }[]): Chart {
  const look = getComputedStyle(place);
  const ink = look.getPropertyValue('--bb-ink').trim();
  const blue = look.getPropertyValue('--bb-blue').trim();
  const textStyle = { color: ink, fontFamily: look.fontFamily, fontSize: 12 };
  const chart = init(place, undefined, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle,
    grid: { left: 4, right: 32, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, minInterval: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: textStyle,
    },
    series: [
      {
        type: 'bar',
        data: rows.map(({ count }) => count),
        barMaxWidth: 18,
        itemStyle: { color: blue },
        label: { show: true, position: 'right', ...textStyle },
      },
    ],
  });
  return chart;
}
