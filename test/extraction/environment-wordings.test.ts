import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of environmental data', () => {
  it('pollutants behind a verb, in lists, and in lists with 分别', () => {
    assert.deepEqual(facts('全年颗粒物排放71.5吨，总氮排放8吨，分别较上年减少3%和增加2%。'), [
      'PollutantEmissions[ParticulateMatterMember]=71.5@2022',
      'PollutantEmissionsChangeFromPriorYear[ParticulateMatterMember]=-0.03@2022',
      'PollutantEmissions[TotalNitrogenMember]=8@2022',
      'PollutantEmissionsChangeFromPriorYear[TotalNitrogenMember]=0.02@2022',
    ]);
    assert.deepEqual(facts('氨氮、总磷年均排放浓度分别为1.2mg/L、0.3mg/L。'), [
      'PollutantEmissionConcentration[AmmoniaNitrogenMember]=1200@2022',
      'PollutantEmissionConcentration[TotalPhosphorusMember]=300@2022',
    ]);
    assert.deepEqual(facts('通过技改，减少颗粒物排放3吨。'), []);
    assert.deepEqual(facts('氨氮去除率达到92%。'), ['PollutantRemovalEfficiency[AmmoniaNitrogenMember]=0.92@2022']);
  });

  it('wastes, by the kind that was named last', () => {
    assert.deepEqual(
      facts('公司产生危险废物31.2吨、一般工业固废410吨，危险废物全部委托有资质单位处置，处置量30.5吨。').sort(),
      [
        'WasteDisposed[HazardousWasteMember]=30.5@2022',
        'WasteGenerated[HazardousWasteMember]=31.2@2022',
        'WasteGenerated[NonHazardousWasteMember]=410@2022',
      ],
    );
    assert.deepEqual(facts('无害废弃物产生量90吨，强度0.5吨/百万元。'), [
      'WasteGenerated[NonHazardousWasteMember]=90@2022',
      'WasteIntensity[NonHazardousWasteMember]=0.0000005@2022',
    ]);
  });

  it('fuels, power and water behind their verbs, and the sum of parts', () => {
    assert.deepEqual(facts('全年消耗原煤12.3万吨，用电4,100万度，汽油35吨。'), [
      'CoalConsumption=123000@2022',
      'ElectricityConsumption=41000000@2022',
      'GasolineConsumption=35@2022',
    ]);
    assert.deepEqual(facts('取用地下水1.2万吨、自来水3万吨，合计4.2万吨。'), [
      'TotalWaterConsumption[GroundwaterMember]=12000@2022',
      'TotalWaterConsumption[MunicipalWaterMember]=30000@2022',
      'TotalWaterConsumption=42000@2022',
    ]);
    assert.deepEqual(facts('每百万元营业收入能耗1.5吨标准煤。'), ['EnergyIntensity=0.0000015@2022']);
    assert.deepEqual(facts('每月节约用电约6000度，节约汽油3吨。'), []);
  });

  it('gases in all, by scope, and saved for others', () => {
    assert.deepEqual(facts('温室气体排放总量为500吨二氧化碳当量，其中范围一200吨，范围二300吨。'), [
      'GreenhouseGasEmissions=500@2022',
      'GreenhouseGasEmissions[Scope1Member]=200@2022',
      'GreenhouseGasEmissions[Scope2Member]=300@2022',
    ]);
    assert.deepEqual(facts('绿色贷款支持的项目减排二氧化碳30万吨。'), []);
    assert.deepEqual(facts('温室气体数据尚未经过第三方核查。'), ['GreenhouseGasDataVerified=false@2022']);
  });

  it('lists with 分别 whose names have digits, and amounts that a permit allows a year', () => {
    assert.deepEqual(facts('范围1、范围2温室气体排放量分别为120吨和340吨。'), [
      'GreenhouseGasEmissions[Scope1Member]=120@2022',
      'GreenhouseGasEmissions[Scope2Member]=340@2022',
    ]);
    assert.deepEqual(facts('总氮许可排放量为9.5吨/年，污水处理能力300万吨/年。'), [
      'PollutantPermittedEmissions[TotalNitrogenMember]=9.5@2022',
    ]);
  });

  it('denied penalties are not denied accidents', () => {
    assert.deepEqual(facts('公司不存在因环境污染事故被环保部门处罚的情形。'), [
      'EnvironmentalPenaltyOccurred=false@2022',
    ]);
  });
});
